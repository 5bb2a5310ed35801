import type { ComponentChildren } from 'preact';
import { CardAppTextsGiven } from '../../extension/windows/use-texts.tsx';
import { AuditTextsGiven } from '../../server/web/admin/audit/use-texts.ts';
import { OptionsTextsGiven } from '../../server/web/admin/options/use-texts.ts';
import { DeskTextsGiven } from '../../server/web/admin/texts/use-desk-texts.ts';
import { AdminTextsGiven } from '../../server/web/admin/texts/use-texts.tsx';
import { PhoneTextsGiven } from '../../server/web/phone/texts/use-texts.tsx';
import { SetUpTextsGiven } from '../../server/web/portal/set-up/use-texts.ts';
import { OrderTextsGiven } from '../../server/web/portal/texts/use-order-texts.ts';
import { PortalTextsGiven } from '../../server/web/portal/texts/use-texts.tsx';
import * as de from './texts/de.ts';
import * as en from './texts/en.ts';

const TEXTS = { de, en };

interface TextsGivenProps {
  language?: keyof typeof TEXTS;
  children: ComponentChildren;
}

/** The texts of every program, for components that are shown without the program around them. */
export function TextsGiven({ language = 'en', children }: TextsGivenProps) {
  const { admin, auditLog, desk, options, cardApp, phone, portal } = TEXTS[language];
  return (
    <AdminTextsGiven texts={admin}>
      <PhoneTextsGiven texts={phone}>
        <CardAppTextsGiven texts={cardApp}>
          <PortalTextsGiven texts={portal}>
            <AuditTextsGiven value={auditLog}>
              <OptionsTextsGiven value={options}>
                <DeskTextsGiven value={desk}>
                  <OrderTextsGiven value={portal}>
                    <SetUpTextsGiven value={portal}>{children}</SetUpTextsGiven>
                  </OrderTextsGiven>
                </DeskTextsGiven>
              </OptionsTextsGiven>
            </AuditTextsGiven>
          </PortalTextsGiven>
        </CardAppTextsGiven>
      </PhoneTextsGiven>
    </AdminTextsGiven>
  );
}
