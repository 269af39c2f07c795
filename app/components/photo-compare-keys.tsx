import { PageKeysDialog } from "#app/components/page-keys-dialog.tsx";
import { DEED_TEXTS, DEEDS, PAGE_KEYS } from "#app/moderation/photo-desk.ts";

/**
 * Every key of the photo desk. With a script it opens over the page; without one the link to it shows it in its place, where it says what the keys would do.
 */
export function PhotoCompareKeys() {
  return (
    <>
      <p className="desk-keys-link">
        <a href="#desk-keys" data-part="open-keys">
          Keys of this page
        </a>
      </p>
      <PageKeysDialog
        id="desk-keys"
        closeHref="#desk"
        heading="h3"
        note="They work where nothing is being typed. Arrows move the photos once the photos have the focus."
        keys={[...DEEDS.map((deed) => DEED_TEXTS[deed]), ...PAGE_KEYS].map(
          ({ label, keys }) => [KEY_NAMES[keys[0] ?? ""] ?? keys[0] ?? "", label] as const,
        )}
      />
    </>
  );
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: "Left arrow",
  ArrowRight: "Right arrow",
  ArrowUp: "Up arrow",
  ArrowDown: "Down arrow",
};
