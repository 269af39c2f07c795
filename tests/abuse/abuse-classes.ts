import type { AbuseClass } from "#tests/abuse/abuse-class.ts";
import { ADDRESS_CLASSES } from "#tests/abuse/address-classes.ts";
import { FORM_CLASSES } from "#tests/abuse/form-classes.ts";
import { HEADER_CLASSES } from "#tests/abuse/header-classes.ts";

/** SECURITY.md section 4, each by its number. */
export const ABUSE_CLASSES: readonly AbuseClass[] = [...FORM_CLASSES, ...ADDRESS_CLASSES, ...HEADER_CLASSES];
