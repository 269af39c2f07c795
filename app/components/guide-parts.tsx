import { PartList } from "#app/components/part-list.tsx";

const PARTS = [
  { href: "/guide", label: "What it is, and how it heals" },
  { href: "/guide/look", label: "What good and bad look like" },
  { href: "/guide/choosing", label: "Red flags and questions" },
  { href: "/guide/prices", label: "What it costs" },
  { href: "/guide/mending", label: "Removal and correction" },
  { href: "/guide/botched", label: "Already treated and unhappy?" },
] as const;

/** The pages of the guide, the one that is open marked. */
export function GuideParts({ current }: { current: (typeof PARTS)[number]["href"] }) {
  return <PartList label="The guide" links={PARTS} current={current} />;
}
