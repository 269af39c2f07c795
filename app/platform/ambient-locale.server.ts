import { AsyncLocalStorage } from "node:async_hooks";
import { type Locale, NEUTRAL_LOCALE, readLocaleBy } from "#app/platform/locale.ts";

/** The pages are a bundle of their own beside the server's: what both ask has to be one for the process. */
const SHARED = Symbol.for("scalpmark.locale");

const shared = globalThis as { [SHARED]?: AsyncLocalStorage<Locale> };
shared[SHARED] ??= new AsyncLocalStorage<Locale>();
const storage = shared[SHARED];

readLocaleBy(() => storage.getStore() ?? NEUTRAL_LOCALE);

/** All that `fn` prints, now and in what it waits for, follows the locale. */
export const inLocale = <T>(locale: Locale, fn: () => T): T => storage.run(locale, fn);
