/** Hours the field's own bodies ask for (PRODUCT.md, training norms). */
export const TRAINING_NORMS = [
  { name: "SPCP fundamental course", hours: 100 },
  { name: "ProQual Level 4, scalp", hours: 185 },
] as const;

/** What SPCP asks of who teaches: years of practice, and procedures of the type taught. */
export const TRAINER_NORM_YEARS = 5;
export const TRAINER_NORM_PROCEDURES = 300;
