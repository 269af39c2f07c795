import { words } from "#app/platform/words.ts";

/** What is said by breadcrumb.tsx. */
export const breadcrumbWords = words({
  en: {
    label: "Breadcrumb",
  },
});
