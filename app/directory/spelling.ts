/** Letters that are looked at: a slip further back is left to the comparison of the whole words. */
const LOOKED_AT = 7;

/** Slips forgiven in a word, by its length: in a short one almost any word is one slip from another. */
export function slipsAllowed(word: string): 0 | 1 | 2 {
  const { length } = [...word];
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** What is left of the beginning of a word when up to `most` letters are taken out of it, itself included. */
export function remains(word: string, most: number): string[] {
  const found = new Set([[...word].slice(0, LOOKED_AT).join("")]);
  let last = [...found];
  for (let slips = 0; slips < most; slips += 1) {
    last = last.flatMap((text) => [...text].map((_, place, letters) => letters.toSpliced(place, 1).join("")));
    for (const text of last) found.add(text);
  }
  return [...found];
}

/** FNV-1a of its code units, 32 bits: what is left is looked up by this number, and the words themselves are compared afterwards. */
export function partNumber(kind: string, text: string): number {
  let hash = 0x811c9dc5;
  for (const unit of `${kind} ${text}`) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** One bit for each letter that is in a word, letters of equal remainder sharing one. */
function lettersOf(word: string): number {
  let bits = 0;
  for (const letter of word) bits |= 1 << ((letter.codePointAt(0) ?? 0) & 31);
  return bits;
}

/** A slip takes at most one letter out of a word and puts at most one in. */
function haveTooManyOthers(one: string, other: string, most: number): boolean {
  let differing = lettersOf(one) ^ lettersOf(other);
  for (let left = 2 * most; differing !== 0; left -= 1) {
    if (left === 0) return true;
    differing &= differing - 1;
  }
  return false;
}

/** Letters put in, left out, mistaken or swapped with their neighbour between two words; `most + 1` for anything above `most`. */
export function slipsBetween(one: string, other: string, most: number): number {
  if (haveTooManyOthers(one, other, most)) return most + 1;
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, row]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, place) => place)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    let nearest = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
      nearest = Math.min(nearest, least);
    }
    if (nearest > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(row[b.length] ?? 0, most + 1);
}
