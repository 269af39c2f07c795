/** Sets that are united by what their members share. Near-constant time a union. */
export class UnionFind {
  readonly #parents = new Map<string, string>();

  find(key: string): string {
    let root = key;
    for (let above = this.#parents.get(root); above !== undefined; above = this.#parents.get(root)) root = above;
    // Halves the way of whoever asks next.
    for (let at = key; at !== root; ) {
      const above = this.#parents.get(at) ?? root;
      this.#parents.set(at, root);
      at = above;
    }
    return root;
  }

  unite(a: string, b: string): void {
    const [one, other] = [this.find(a), this.find(b)];
    if (one !== other) this.#parents.set(one, other);
  }
}

/** What a review shares with others. */
export interface Links {
  id: string;
  /** The mark of the browser it was written in; null where there is none or it is a tablet of the clinic's. */
  device: string | null;
  /** SHA-256 of each receipt and booking as it was sent. */
  payments: readonly string[];
  /** The review, of whatever clinic, whose text it repeats and which was there first. */
  copyOf: string | null;
}

/**
 * The reviews of one clinic that are counted together, as lists of ids in the order given: by browser, by receipt, or as copies of one text; a network is
 * nowhere in it. The first of a text stays outside unless it shares a browser or receipt: whoever wrote it could not help being copied, and a rival must not
 * be able to pull a client into a group.
 */
export function findClusters(reviews: readonly Links[]): string[][] {
  const sets = new UnionFind();
  const copies = new Set(reviews.flatMap(({ id, copyOf }) => (copyOf === null ? [] : id)));
  for (const { id, device, payments, copyOf } of reviews) {
    if (device !== null) sets.unite(id, `device ${device}`);
    for (const payment of payments) sets.unite(id, `payment ${payment}`);
    // A text that is itself a copy is one more of the same.
    if (copyOf !== null) sets.unite(id, copies.has(copyOf) ? copyOf : `text ${copyOf}`);
  }
  const members = new Map<string, string[]>();
  for (const { id } of reviews) {
    const root = sets.find(id);
    const known = members.get(root);
    if (known) known.push(id);
    else members.set(root, [id]);
  }
  return [...members.values()].filter((cluster) => cluster.length > 1);
}
