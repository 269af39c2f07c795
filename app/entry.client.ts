// The one script of every page. Pages work without it; it adds comfort to plain HTML and never renders one.
import { enhancePasskeys } from "#app/components/ask-for-passkey.ts";
import { enhanceBulkUploads } from "#app/components/bulk-upload.ts";
import { enhanceChecks } from "#app/components/check-progress.ts";
import { enhanceDrafts } from "#app/components/draft-keeping.ts";
import { enhanceKeys } from "#app/components/fresh-keys.ts";
import { enhanceShortlist } from "#app/components/keep-shortlist.ts";
import { keepOfflinePage } from "#app/components/offline-page.ts";
import { enhanceRecomputing } from "#app/components/recompute-here.ts";
import { enhanceSharing } from "#app/components/share-page.ts";
import { enhanceCalculator } from "#app/components/try-example.ts";
import { enhanceUploads } from "#app/components/upload-progress.ts";
import { isLocale, NEUTRAL_LOCALE, readLocaleBy } from "#app/platform/locale.ts";

document.documentElement.dataset.enhanced = "";
const { lang } = document.documentElement;
readLocaleBy(() => (isLocale(lang) ? lang : NEUTRAL_LOCALE));
keepOfflinePage();
document.querySelector<HTMLElement>('[data-enhance="focus"]')?.focus();
enhanceKeys(document);
enhanceUploads(document);
enhanceBulkUploads(document);
enhanceChecks(document);
enhanceDrafts(document);
enhancePasskeys(document);
enhanceRecomputing(document);
enhanceCalculator(document);
enhanceSharing(document);
void enhanceShortlist(document);
for (const input of document.querySelectorAll<HTMLInputElement>('input[data-enhance="places"]')) {
  void import("#app/components/place-suggestions.ts").then(({ enhancePlaces }) => enhancePlaces(input));
}
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-enhance="search"]')) {
  void import("#app/components/search-at-once.ts").then(({ enhanceSearch }) => enhanceSearch(form, () => void enhanceShortlist(document)));
}
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-enhance="look"]')) {
  void import("#app/components/draw-look.ts").then(({ enhanceLook }) => enhanceLook(form));
}
for (const sheet of document.querySelectorAll<HTMLElement>('[data-enhance="tiles"]')) {
  void import("#app/components/tile-map.ts").then(({ enhanceTiles }) => enhanceTiles(sheet));
}
for (const box of document.querySelectorAll<HTMLDetailsElement>('details[data-enhance="saved-searches"]')) {
  void import("#app/components/save-searches.ts").then(({ enhanceSavedSearches }) => enhanceSavedSearches(box));
}
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-enhance="cover"]')) {
  void import("#app/components/cover-boxes.ts").then(({ enhanceCovering }) => enhanceCovering(form));
}
for (const queue of document.querySelectorAll<HTMLElement>('[data-enhance="queue"]')) {
  void import("#app/components/queue-desk.ts").then(({ enhanceQueue }) => enhanceQueue(queue));
}
for (const desk of document.querySelectorAll<HTMLElement>('[data-enhance="document-desk"]')) {
  void import("#app/components/document-desk.ts").then(({ enhanceDocumentDesk }) => enhanceDocumentDesk(desk));
}
for (const desk of document.querySelectorAll<HTMLElement>('[data-enhance="photo-desk"]')) {
  void import("#app/components/compare-photos.ts").then(({ enhancePhotoDesk }) => enhancePhotoDesk(desk));
}
