import type { MetaDescriptor } from "@remix-run/node";
import { originOf, shareTags } from "#app/web/share-tags.ts";

interface GuideMeta {
  path: string;
  title: string;
  description: string;
}

/** Title, description and share tags of a page of the guide. */
export function guideMeta(matches: Parameters<typeof originOf>[0], { path, title, description }: GuideMeta): MetaDescriptor[] {
  return [
    { title: `${title} – Scalpmark` },
    { name: "description", content: description },
    ...shareTags({ origin: originOf(matches), path, title, description }),
  ];
}
