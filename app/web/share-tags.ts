import type { MetaDescriptor } from "@remix-run/node";

/** What a page says of itself where its address is shared. */
export interface Shared {
  /** Scheme and host of this site: networks read no relative addresses. */
  origin: string;
  path: string;
  title: string;
  description: string;
  /** Of 1200 by 630 pixels, with what it shows; left out: no picture. */
  picture?: { path: string; alt: string };
}

/** Open Graph and Twitter's own, which take their words from it. */
export function shareTags({ origin, path, title, description, picture }: Shared): MetaDescriptor[] {
  const property = (name: string, content: string): MetaDescriptor => ({ property: `og:${name}`, content });
  return [
    property("site_name", "Scalpmark"),
    property("type", "website"),
    property("locale", "en_GB"),
    property("url", origin + path),
    property("title", title),
    property("description", description),
    ...(picture
      ? [
          property("image", origin + picture.path),
          property("image:type", "image/png"),
          property("image:width", "1200"),
          property("image:height", "630"),
          property("image:alt", picture.alt),
        ]
      : []),
    { name: "twitter:card", content: picture ? "summary_large_image" : "summary" },
  ];
}

/** Meta functions are given the root's data among their matches; "" where it failed. */
export function originOf(matches: readonly { id: string; data: unknown }[]): string {
  const data = matches.find(({ id }) => id === "root")?.data;
  return typeof data === "object" && data !== null && "origin" in data ? String(data.origin) : "";
}
