/** Which of the six sizes of dots a number of clinics has, from 0: below 2, 10, 100, 1,000, 10,000, and more. */
export const sizeOf = (count: number): number => (count < 2 ? 0 : Math.min(5, 1 + Math.floor(Math.log10(count))));
