import { type ClinicIdentity, type DuplicateRule, duplicateRule, identityKeys } from "#app/clinics/duplicate.ts";

export interface KnownClinic extends ClinicIdentity {
  id: number;
  slug: string;
}

/** All clinics by what could give a duplicate away, so that a row is held against a few and not against all. About 1 kB per clinic. */
export class ClinicIndex {
  readonly #byKey = new Map<string, KnownClinic[]>();

  add(clinic: KnownClinic): void {
    for (const key of identityKeys(clinic)) {
      const known = this.#byKey.get(key);
      if (known) known.push(clinic);
      else this.#byKey.set(key, [clinic]);
    }
  }

  /** The first known clinic that is this one by some rule, with the rule; null: none. */
  find(clinic: ClinicIdentity): { known: KnownClinic; rule: DuplicateRule } | null {
    for (const key of identityKeys(clinic)) {
      for (const known of this.#byKey.get(key) ?? []) {
        const rule = duplicateRule(clinic, known);
        if (rule !== null) return { known, rule };
      }
    }
    return null;
  }
}
