import type { AbuseClass } from "#tests/abuse/abuse-class.ts";
import { ADDRESS_CLASSES } from "#tests/abuse/address-classes.ts";
import { BUSINESS_CLASSES } from "#tests/abuse/business-classes.ts";
import { FILE_CLASSES } from "#tests/abuse/file-classes.ts";
import { FORM_CLASSES } from "#tests/abuse/form-classes.ts";
import { HEADER_CLASSES } from "#tests/abuse/header-classes.ts";
import { WIRE_CLASSES } from "#tests/abuse/wire-classes.ts";

/** SECURITY.md section 4, each by its number; 111 is of this product alone. */
export const ABUSE_CLASSES: readonly AbuseClass[] = [
  ...FORM_CLASSES,
  ...ADDRESS_CLASSES,
  ...HEADER_CLASSES,
  ...WIRE_CLASSES,
  ...FILE_CLASSES,
  ...BUSINESS_CLASSES,
];
