import { words } from "#app/platform/words.ts";

/** What stands in an error in place of what is nobody’s to read. */
export const shownErrorWords = words({
  en: {
    address: "(address)",
    ipAddress: "(IP address)",
    quoted: "(quoted text)",
    code: "(code)",
  },
});
