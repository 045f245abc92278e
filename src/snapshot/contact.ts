import type { AlternateContact, PrimaryContact } from './facts.ts';

/**
 * The text of a contact field: as AWS gives it, or hidden. What is hidden can be compared with a declared value and not
 * be shown; the digest that it is compared by stays out of sight.
 */
export type ContactText = string | HiddenText;

export interface HiddenText {
  /** Whether the hidden text has this meaning: what the field's function below gives for a declared value. */
  readonly means: (meaning: string) => boolean;
  /** Whether the hidden text is an e-mail address of this mailbox: what `mailboxOf` gives for another address. */
  readonly reaches: (mailbox: string) => boolean;
}

/** What of a text is compared: two texts of one meaning are the same value. */
export type Meaning = (raw: string) => string;

/** Text without regard to the white space around, and to how much of it is between. */
export const textMeaning: Meaning = (raw) => raw.trim().replace(/\s+/g, ' ');

/** A word such as a country code, without regard to letter case. */
export const wordMeaning: Meaning = (raw) => raw.trim().toLowerCase();

/** An e-mail address without regard to letter case. By this very function `hiding.ts` tells addresses from other texts. */
export const emailMeaning: Meaning = (raw) => raw.trim().toLowerCase();

/** A phone number's digits and a leading plus sign. */
const phoneMeaning: Meaning = (raw) => `${/^\D*\+/.test(raw) ? '+' : ''}${raw.replace(/\D/g, '')}`;

/** An address without regard to letter case and a slash at the end. */
const websiteMeaning: Meaning = (raw) => raw.trim().toLowerCase().replace(/\/$/, '');

export const alternateMeanings: Readonly<Record<keyof AlternateContact, Meaning>> = {
  name: textMeaning,
  title: textMeaning,
  email: emailMeaning,
  phone: phoneMeaning,
};

/** AWS's own word for the state of verification says nothing of a person; it is never hidden. */
export const primaryMeanings: Readonly<Record<Exclude<keyof PrimaryContact, 'verification'>, Meaning>> = {
  fullName: textMeaning,
  companyName: textMeaning,
  addressLine1: textMeaning,
  addressLine2: textMeaning,
  addressLine3: textMeaning,
  city: textMeaning,
  districtOrCounty: textMeaning,
  stateOrRegion: textMeaning,
  postalCode: textMeaning,
  countryCode: wordMeaning,
  phone: phoneMeaning,
  websiteUrl: websiteMeaning,
};

/** Whether a declared value and what was read are the same, shown or hidden. */
export function meansSame(meaning: Meaning, declared: string, read: ContactText): boolean {
  return typeof read === 'string' ? meaning(declared) === meaning(read) : read.means(meaning(declared));
}

/** An address without its plus-tag, in lower case: what reaches one mailbox reads the same. */
export function mailboxOf(address: string): string {
  return emailMeaning(address).replace(/^([^+]*)\+[^@]*(?=@)/, '$1');
}

/** Whether an address, shown or hidden, is of the mailbox that `mailboxOf` gives. */
export function reachesMailbox(address: ContactText, mailbox: string): boolean {
  return typeof address === 'string' ? mailboxOf(address) === mailbox : address.reaches(mailbox);
}
