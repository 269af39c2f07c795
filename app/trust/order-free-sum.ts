/** A sum of fractions that is the same bit for bit in whatever order they came, and never falls when one of them rises. */
export function orderFreeSum(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b).reduce((total, value) => total + value, 0);
}
