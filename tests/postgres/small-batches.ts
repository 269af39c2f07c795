/** So few rows at once that tables of a test take several. */
export const AT_ONCE = 2;
