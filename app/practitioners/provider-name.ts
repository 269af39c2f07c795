import { slugOf } from "#app/clinics/slug.ts";
import { fold } from "#app/platform/fold.ts";

/** Forms of companies: certificates of one school bear its name with and without them. */
const COMPANY_FORMS = new Set(["ltd", "limited", "llp", "plc", "llc", "inc", "gmbh", "bv", "ab"]);

/** The words by which two spellings of a training provider's name are one provider: "Northgate School, Ltd." and "northgate  school". */
export function providerKey(name: string): string {
  const words = fold(name).split(" ");
  while (words.length > 1 && COMPANY_FORMS.has(words.at(-1) ?? "")) words.pop();
  return words.join(" ");
}

/** The address of a provider: its key as a slug; empty where no letter of it is Latin, or where it is cut short. */
export function providerSlug(name: string): string {
  const key = providerKey(name);
  const slug = slugOf(key);
  return slug === key.replaceAll(" ", "-") ? slug : "";
}
