import { pageShellWords } from "#app/components/page-shell-words.ts";

/** Nineteen dots as close as they pack, fading to one side as a good hairline does. The same as public/favicon.svg. */
const markWords = () => {
  const say = pageShellWords();
  return [
    {
      diameter: 11.2,
      dots: say.m126208h0m6,
    },
    { diameter: 9.2, dots: say.m256208h0m44 },
    { diameter: 7.2, dots: say.m19197h0m38 },
    { diameter: 5.2, dots: say.m3297h0m514 },
    { diameter: 3.2, dots: say.m44997h0 },
  ];
};

/** The mark. Decorative, since the wordmark stands beside it. */
export function Logo() {
  return (
    <svg className="dots" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      {markWords().map(({ diameter, dots }) => (
        <path key={diameter} d={dots} strokeWidth={diameter} />
      ))}
    </svg>
  );
}
