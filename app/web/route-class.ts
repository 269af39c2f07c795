import { isForPrograms } from "#app/web/problem.ts";

/** What an address is for, as far as figures tell addresses apart. */
export type RouteClass = "health" | "asset" | "photo" | "api" | "feed" | "account" | "desk" | "manage" | "admin" | "search" | "page";

const FIRST_SEGMENTS: Readonly<Record<string, RouteClass>> = {
  healthz: "health",
  readyz: "health",
  metrics: "health",
  "csp-reports": "health",
  assets: "asset",
  photos: "photo",
  "sign-in": "account",
  "sign-up": "account",
  "sign-out": "account",
  "forgot-password": "account",
  "reset-password": "account",
  "verify-email": "account",
  "passkey-question": "account",
  account: "account",
  moderation: "desk",
  manage: "manage",
  admin: "admin",
};

/** The class of a request's address. One that nobody planned is a page, which most likely is not there. */
export function routeClassOf(url: string): RouteClass {
  if (isForPrograms(url)) return "api";
  const path = url.split("?", 1)[0] ?? "";
  if (path === "/clinics" || path === "/clinics/map.json" || path === "/places.json") return "search";
  const first = path.slice(1).split("/", 1)[0] ?? "";
  if (Object.hasOwn(FIRST_SEGMENTS, first)) return FIRST_SEGMENTS[first] ?? "page";
  if (!path.includes(".")) return "page";
  return /\.(?:xml|txt|atom|csv|jsonl)$/.test(path) ? "feed" : /\.[a-z0-9]{2,12}$/.test(path) ? "asset" : "page";
}
