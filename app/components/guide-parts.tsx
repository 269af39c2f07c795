import { guidePartsWords } from "#app/components/guide-parts-words.ts";
import { PartList } from "#app/components/part-list.tsx";

const partWords = () => {
  const say = guidePartsWords();
  return [
    { href: "/guide", label: say.whatItIsAndHow },
    { href: "/guide/look", label: say.whatGoodAndBad },
    { href: "/guide/choosing", label: say.redFlagsAndQuestions },
    { href: "/guide/prices", label: say.whatItCosts },
    { href: "/guide/mending", label: say.removalAndCorrection },
    { href: "/guide/botched", label: say.alreadyTreatedAndUnhappy },
  ] as const;
};

/** The pages of the guide, the one that is open marked. */
export function GuideParts({ current }: { current: ReturnType<typeof partWords>[number]["href"] }) {
  const say = guidePartsWords();
  return <PartList label={say.theGuide} links={partWords()} current={current} />;
}
