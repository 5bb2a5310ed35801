import type { CredentialKind } from '../../credential.ts';
import type { OptionPath } from '../option-list.ts';

const CARD: Readonly<Record<string, OptionPath>> = {
  VirtualSmartCardOptionUserID: 'properties.userId',
  VirtualSmartCardOptionServerName: 'properties.serverName',
  VirtualSmartCardOptionProfileName: 'properties.profileName',
  VirtualSmartCardOptionPinMinLength: 'pin.minLength',
  VirtualSmartCardOptionPinMaxLength: 'pin.maxLength',
  VirtualSmartCardOptionPinUpperCase: 'pin.upperCase',
  VirtualSmartCardOptionPinLowerCase: 'pin.lowerCase',
  // In these two, "Pin" really is missing.
  VirtualSmartCardOptionDigitsAllowed: 'pin.digits',
  VirtualSmartCardOptionSpecialCharactersAllowed: 'pin.specialCharacters',
  VirtualSmartCardEmailBeforeExpiringDays: 'notifications.daysBeforeExpiry',
  VirtualSmartCardEmailBeforeExpiringEachDay: 'notifications.everyDayAfterLast',
};

const MOBILE: Readonly<Record<string, OptionPath>> = {
  MobileIDOptionUserID: 'properties.userId',
  MobileIDOptionServerName: 'properties.serverName',
  MobileIDOptionProfileName: 'properties.profileName',
  MobileIDEmailBeforeExpiringDays: 'notifications.daysBeforeExpiry',
  MobileIDEmailBeforeExpiringEachDay: 'notifications.everyDayAfterLast',
  // Spelled like this in the published example.
  MobileIDEmailBeforeEpiringDays: 'notifications.daysBeforeExpiry',
  MobileIDEmailBeforeEpiringEachDay: 'notifications.everyDayAfterLast',
};

/** In both kinds: for how many years the certificates are valid. */
export const OLDER_VALIDITY = 'yearsOfValidity';

/** The variables of the older product that set one option each. */
export const OLDER_VARIABLES: Readonly<Record<CredentialKind, Readonly<Record<string, OptionPath>>>> = {
  'virtual smart card': CARD,
  'mobile ID': MOBILE,
};
