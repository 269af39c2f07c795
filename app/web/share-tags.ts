import type { MetaArgs, MetaDescriptor } from "@remix-run/node";
import { canonicalPath } from "#app/web/canonical-address.ts";
import { shareTagWords } from "#app/web/share-tag-words.ts";

/** What a page says of itself where its address is shared. */
export interface Shared {
  /** Scheme and host of this site: networks read no relative addresses. */
  origin: string;
  path: string;
  title: string;
  description: string;
  /** Of 1200 by 630 pixels, with what it shows; left out: the site's. */
  picture?: { path: string; alt: string };
}

const sitePicture = () => ({ path: "/icons/share.png", alt: shareTagWords().site });

/** Open Graph and Twitter's own, which take their words from it. */
export function shareTags({ origin, path, title, description, picture = sitePicture() }: Shared): MetaDescriptor[] {
  const property = (name: string, content: string): MetaDescriptor => ({ property: `og:${name}`, content });
  return [
    property("site_name", "Scalpmark"),
    property("type", "website"),
    property("locale", "en_GB"),
    property("url", origin + path),
    property("title", title),
    property("description", description),
    property("image", origin + picture.path),
    property("image:type", "image/png"),
    property("image:width", "1200"),
    property("image:height", "630"),
    property("image:alt", picture.alt),
    { name: "twitter:card", content: "summary_large_image" },
  ];
}

interface PageWords {
  /** Without the site's name. */
  title: string;
  /** A sentence of its own: no two pages share one. */
  description: string;
  picture?: Shared["picture"];
}

/** What a page that people share says of itself: to search engines, to a browser's tab, and to networks. */
export function pageTags({ matches, location }: Pick<MetaArgs, "matches" | "location">, words: PageWords): MetaDescriptor[] {
  return [
    { title: shareTagWords().documentTitle(words.title) },
    { name: "description", content: words.description },
    ...shareTags({ origin: originOf(matches), path: canonicalPath(location), ...words }),
  ];
}

/** The picture of a clinic, which says what its badge says. */
export const clinicCard = (slug: string, name: string): NonNullable<Shared["picture"]> => ({
  path: `/clinics/${slug}/card.png`,
  alt: shareTagWords().clinicCard(name),
});

/** Meta functions are given the root's data among their matches; "" where it failed. */
export function originOf(matches: readonly { id: string; data: unknown }[]): string {
  const data = matches.find(({ id }) => id === "root")?.data;
  return typeof data === "object" && data !== null && "origin" in data ? String(data.origin) : "";
}
