import { guidePartsWords } from "#app/components/guide-parts-words.ts";
import { PartList } from "#app/components/part-list.tsx";

const partWords = () => {
  const say = guidePartsWords();
  return [
    { href: "/guide", label: say.whatItIs },
    { href: "/guide/look", label: say.goodAndBad },
    { href: "/guide/choosing", label: say.redFlagsAndQuestions },
    { href: "/guide/prices", label: say.whatItCosts },
    { href: "/guide/mending", label: say.mending },
    { href: "/guide/botched", label: say.unhappy },
  ] as const;
};

/** The pages of the guide, the one that is open marked. */
export function GuideParts({ current }: { current: ReturnType<typeof partWords>[number]["href"] }) {
  const say = guidePartsWords();
  return <PartList label={say.label} links={partWords()} current={current} />;
}
