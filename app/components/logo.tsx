/** Nineteen dots as close as they pack, fading to one side as a good hairline does. The same as public/favicon.svg. */
const MARK = [
  {
    diameter: 11.2,
    dots: "M12.6 20.8h0M6.2 32h0M19.1 32h0M32 32h0M12.6 43.2h0M25.6 43.2h0M38.5 43.2h0M51.4 43.2h0M19.1 54.3h0M32 54.3h0M44.9 54.3h0",
  },
  { diameter: 9.2, dots: "M25.6 20.8h0M44.9 32h0" },
  { diameter: 7.2, dots: "M19.1 9.7h0M38.5 20.8h0M57.8 32h0" },
  { diameter: 5.2, dots: "M32 9.7h0M51.4 20.8h0" },
  { diameter: 3.2, dots: "M44.9 9.7h0" },
];

/** The mark. Decorative, since the wordmark stands beside it. */
export function Logo() {
  return (
    <svg className="dots" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      {MARK.map(({ diameter, dots }) => (
        <path key={diameter} d={dots} strokeWidth={diameter} />
      ))}
    </svg>
  );
}
