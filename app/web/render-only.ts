/**
 * What a loader gives to its own page and nobody else. Remix encodes all that a loader returns for a browser that goes on from it; none does here, and
 * in this it finds nothing to encode.
 */
export class RenderOnly<T> {
  readonly #page: T;

  constructor(page: T) {
    this.#page = page;
  }

  get page(): T {
    return this.#page;
  }
}
