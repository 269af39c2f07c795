import type { IncomingMessage, ServerResponse } from "node:http";
import type { Locale } from "#app/platform/locale.ts";
import type { Store } from "#app/platform/store.server.ts";
import { isBehind, type TableChanges, writesTo } from "#app/platform/table-changes.server.ts";
import { type CachedPage, cachedPage, sendCachedPage } from "#app/web/cached-page.server.ts";
import { SHARED_HEADER } from "#app/web/shared-page.ts";
import { localeOf } from "#app/web/visitor-locale.server.ts";

/** Pages hold ages ("5 months ago"), so an untouched database is no reason to keep one for ever. */
const MAX_AGE_MS = 60_000;
const MAX_BYTES = 32_000_000;
const MAX_PAGE_BYTES = 1_000_000;
const MAX_KEY_LENGTH = 512;
/** Nobody waits for a page longer than it takes to make one by far. */
const LONGEST_WAIT_MS = 10_000;

export type PageCacheOptions = {
  /** Tells what was written to which table, and which tables a page is made from. */
  store: Pick<Store, "changes" | "noteReads">;
  /** Milliseconds of a clock that never goes back. */
  monotonicNow: () => number;
  maxBytes?: number;
  /** Begins to render a kept page anew, or does not (null) because there is too much to do. */
  admit?: (make: () => Promise<void>) => Promise<void> | null;
  /** Told of each request that may be answered from memory: whether it was in memory as it is, was made anew for it, or was not there. */
  onAnswer?: (outcome: "kept" | "renewed" | "missing") => void;
};

type Refresh = { asOf: TableChanges; startedAt: number; done: Promise<unknown> };
/** `writes`: how often the tables it was made from had been written to; `goodAsOf`: what it was last compared with, and found to be as it is. */
type Slot = {
  page: CachedPage;
  tables: ReadonlySet<string>;
  writes: number;
  goodAsOf: TableChanges | null;
  renderedAt: number;
  refresh: Refresh | null;
};
type Asked = [req: IncomingMessage, res: ServerResponse, next: () => void];
type Render = (url: string, locale: Locale) => Promise<Response>;
/** What a page is rendered for: `asOf` and time are those from before anything was read. */
type Offer = { key: string; asOf: TableChanges; startedAt: number };
/** Of whoever asks for a page first, others waiting for it: to be called when there is no more to wait for. `made`: the page was answered, whatever it was; otherwise its visitor has gone. */
type FirstOffer = Offer & { end: (how: "made" | "gone") => void };
/** An answer and its body; null: it is sent piece by piece. */
type Made = { response: Response; whole: Buffer | null };

export type PageCache = {
  /** Answers from memory, or calls `next`. Only ever looks at GET and HEAD without Cookie or Authorization. */
  answer(req: IncomingMessage, res: ServerResponse, next: () => void): void;
  /**
   * Runs what makes the answer to a request, and keeps it if the request was of the kind above and the route declared it shared for all its parameters. `kept` is to
   * be sent with `sendCachedPage`; null when nothing was kept.
   */
  make(req: IncomingMessage, make: () => Promise<Made>): Promise<Made & { kept: CachedPage | null }>;
  /** How a kept page is rendered anew, as somebody of that locale without cookies would see it. */
  renderWith(render: Render): void;
};

/**
 * The cache of public pages: rendered once, compressed once, and never sent again once a write was committed, by whichever process, to a table it was made from: what
 * somebody wrote or took down is on the next page that anybody loads, or off it. Of all other writes (who signs in, what a worker does, whom somebody shortlists) it
 * knows nothing. Under a stream of writes to its tables a page is rendered once for each that somebody asks after.
 */
export function createPageCache({
  store: { changes, noteReads },
  monotonicNow,
  maxBytes = MAX_BYTES,
  admit = (make) => make(),
  onAnswer = () => {},
}: PageCacheOptions): PageCache {
  const slots = new Map<string, Slot>();
  const offers = new WeakMap<IncomingMessage, FirstOffer>();
  /** Pages that somebody is the first to ask for. */
  const first = new Map<string, Promise<"made" | "gone">>();
  let bytes = 0;
  let render: Render | null = null;

  function keep(offer: Offer, tables: ReadonlySet<string>, response: Response, body: Buffer): CachedPage | null {
    const older = slots.get(offer.key);
    // One that was begun later may be done sooner.
    if (older !== undefined && older.renderedAt > offer.startedAt) return null;
    const before = older?.page;
    drop(offer.key);
    if (!mayKeep(response, offer.key) || body.length > MAX_PAGE_BYTES) return null;
    const rendered = cachedPage(response.headers, body, (more) => {
      if (slots.get(offer.key)?.page === rendered) bytes += more;
    });
    // Most writes change other pages: then the compressed bodies that are there already go on being sent, and nothing is compressed again.
    const page = before !== undefined && isSamePage(before, rendered) ? before : rendered;
    // A rendering that was begun after a later write goes on being waited for.
    const refresh = older?.refresh?.asOf === offer.asOf ? null : (older?.refresh ?? null);
    slots.set(offer.key, { page, tables, writes: writesTo(tables, offer.asOf), goodAsOf: null, renderedAt: offer.startedAt, refresh });
    bytes += page.bytes;
    for (const oldest of slots.keys()) {
      if (bytes <= maxBytes) break;
      drop(oldest);
    }
    return page;
  }

  function drop(key: string): void {
    const slot = slots.get(key);
    if (slot === undefined) return;
    slots.delete(key);
    bytes -= slot.page.bytes;
  }

  /** Waits for a page that is being made, and sends it if it shows all that was written before the request came. */
  async function sendWhenMade(done: Promise<unknown>, key: string, asOf: TableChanges, ...[req, res, next]: Asked): Promise<void> {
    const how = await done;
    const made = slots.get(key);
    // One of those who waited is the first now.
    if (made === undefined && how === "gone") answer(req, res, next);
    else if (made === undefined || made.writes < writesTo(made.tables, asOf)) next();
    else sendCachedPage(made.page, req, res);
  }

  /** The first to ask for a page has it made for all who ask meanwhile: a crowd before an empty memory is as many renderings as pages. */
  function begin(offer: Offer, ...[req, res, next]: Asked): void {
    let resolve: (how: "made" | "gone") => void = () => {};
    const promise = new Promise<"made" | "gone">((settle) => {
      resolve = settle;
    });
    const end: FirstOffer["end"] = (how) => {
      clearTimeout(timer);
      if (first.get(offer.key) === promise) first.delete(offer.key);
      resolve(how);
    };
    const timer = setTimeout(end, LONGEST_WAIT_MS, "gone");
    timer.unref();
    first.set(offer.key, promise);
    offers.set(req, { ...offer, end });
    res.once("close", () => end("gone"));
    next();
    // Refused on the way: its reader may take the refusal as slowly as they like.
    if (res.writableEnded) end("made");
  }

  async function refresh(offer: Offer, renderAnew: Render): Promise<void> {
    const { key } = offer;
    try {
      const [locale, url] = key.split(" ", 2) as [Locale, string];
      const { result, tables } = await noteReads(async () => {
        const response = await renderAnew(url, locale);
        return { response, body: Buffer.from(await response.arrayBuffer()) };
      });
      keep(offer, tables, result.response, result.body);
    } catch {
      // The next request renders it the ordinary way, where the error is logged and answered.
      drop(key);
    }
  }

  const answer: PageCache["answer"] = (req, res, next) => {
    const key = keyOf(req);
    const asOf = key === null ? null : changesOrNull();
    if (key === null || asOf === null) return next();
    const now = monotonicNow();
    const slot = slots.get(key);
    if (slot === undefined || render === null) {
      onAnswer("missing");
      // A HEAD is rendered without its body: kept, it would be an empty page for everybody.
      if (req.method !== "GET") return next();
      const offer = { key, asOf, startedAt: now };
      const made = first.get(key);
      if (!isForPeople(req)) {
        offers.set(req, { ...offer, end: () => {} });
        next();
      } else if (made === undefined) begin(offer, req, res, next);
      else void sendWhenMade(made, key, asOf, req, res, next);
      return;
    }
    // Last in the map means used last.
    slots.delete(key);
    slots.set(key, slot);
    if (now - slot.renderedAt < MAX_AGE_MS && (slot.goodAsOf === asOf || slot.writes === writesTo(slot.tables, asOf))) {
      slot.goodAsOf = asOf;
      onAnswer("kept");
      return sendCachedPage(slot.page, req, res);
    }
    const renderAnew = render;
    // However many ask at once, one rendering is for all of them; one that was begun before the newest write is for those who asked before it.
    let under = slot.refresh;
    if (under === null || now - under.startedAt > LONGEST_WAIT_MS || isBehind(slot.tables, under.asOf, asOf)) {
      const done = admit(() => refresh({ key, asOf, startedAt: now }, renderAnew));
      // What renders pages decides who is sent away.
      if (done === null) return next();
      under = { asOf, startedAt: now, done };
      slot.refresh = under;
    }
    onAnswer("renewed");
    void sendWhenMade(under.done, key, asOf, req, res, next);
  };

  /** Null where the database cannot be read: that is told where pages are made. */
  function changesOrNull(): TableChanges | null {
    try {
      return changes();
    } catch {
      return null;
    }
  }

  return {
    answer,
    async make(req, make) {
      const offer = offers.get(req);
      if (offer === undefined) return { ...(await make()), kept: null };
      try {
        const { result, tables } = await noteReads(make);
        return { ...result, kept: result.whole === null ? null : keep(offer, tables, result.response, result.whole) };
      } finally {
        offer.end("made");
      }
    },
    renderWith(renderAnew) {
      render = renderAnew;
    },
  };
}

/**
 * Whether a browser asks for a page, to be read by somebody. Pictures, files and health checks are never waited for: they may go past whatever makes pages, and whoever
 * took one slowly would hold up everybody.
 */
const isForPeople = ({ headers }: IncomingMessage): boolean => headers.accept?.includes("text/html") === true;

const isSamePage = (one: CachedPage, other: CachedPage): boolean =>
  one.etag === other.etag && one.notModified.join() === other.notModified.join();

/** Whether a request reads, and brings nothing of its own that an answer could be about. */
export const isAnonymous = ({ method, headers }: IncomingMessage): boolean =>
  (method === "GET" || method === "HEAD") && headers.cookie === undefined && headers.authorization === undefined;

/** The visitor's locale, path and parameters in one order, so that "?a=1&b=2" and "?b=2&a=1" are one page; null for a request that must not meet the cache. */
function keyOf(req: IncomingMessage): string | null {
  const { url = "" } = req;
  if (!isAnonymous(req)) return null;
  if (url.length > MAX_KEY_LENGTH) return null;
  const queryAt = url.indexOf("?");
  const locale = localeOf(req);
  if (queryAt === -1) return `${locale} ${url}`;
  return `${locale} ${url.slice(0, queryAt)}?${url
    .slice(queryAt + 1)
    .split("&")
    .sort()
    .join("&")}`;
}

/** The route has to say so, and name every parameter the address carries: otherwise anybody could fill the cache with "?x=1", "?x=2" and so on. */
function mayKeep(response: Response, key: string): boolean {
  const [shared, ...known] = (response.headers.get(SHARED_HEADER) ?? "").split(" ");
  if (shared !== "shared" || response.status !== 200 || response.headers.has("set-cookie")) return false;
  return [...new URLSearchParams(key.split("?", 2)[1] ?? "").keys()].every((name) => known.includes(name));
}
