/**
 * Not "Log in" alone: that is the button's name. The organisation's takes the product's place once the server knows it.
 */
export const LOG_IN_HEADLINE = 'Log in to Chipless';
