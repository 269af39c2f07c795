import { PageKeysDialog } from "#app/components/page-keys-dialog.tsx";
import { photoCompareKeysWords } from "#app/components/photo-compare-keys-words.ts";
import { DEED_KEYS, DEEDS, PAGE_KEYS } from "#app/moderation/photo-desk.ts";
import { photoDeskWords } from "#app/moderation/photo-desk-words.ts";

/**
 * Every key of the photo desk. With a script it opens over the page; without one the link to it shows it in its place, where it says what the keys would do.
 */
export function PhotoCompareKeys() {
  const say = photoCompareKeysWords();
  const { deeds, page } = photoDeskWords();
  return (
    <>
      <p className="desk-keys-link">
        <a href="#desk-keys" data-part="open-keys">
          {say.title}
        </a>
      </p>
      <PageKeysDialog
        id="desk-keys"
        closeHref="#desk"
        heading="h3"
        note={say.note}
        keys={[
          ...DEEDS.map((deed) => [keyName(DEED_KEYS[deed].keys), deeds[deed]] as const),
          ...PAGE_KEYS.map(({ does, keys }) => [keyName(keys), page[does]] as const),
        ]}
      />
    </>
  );
}

const keyName = ([key = ""]: readonly string[]): string => keyNames()[key] ?? key;

const keyNames = (): Readonly<Record<string, string>> => {
  const say = photoCompareKeysWords();
  return {
    ArrowLeft: say.leftArrow,
    ArrowRight: say.rightArrow,
    ArrowUp: say.upArrow,
    ArrowDown: say.downArrow,
  };
};
