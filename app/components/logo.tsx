/** The mark: a crown of dots as it grows, the first one solid and large. Decorative, since the wordmark stands beside it. */
export function Logo() {
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <path d={MARK_FULL} fill="none" stroke="currentColor" strokeWidth="13" strokeLinecap="round" />
      <path d={MARK_MIDDLE} fill="none" stroke="currentColor" strokeWidth="9.5" strokeLinecap="round" />
      <path d={MARK_FINE} fill="none" stroke="currentColor" strokeWidth="6" strokeLinecap="round" />
    </svg>
  );
}

const MARK_FULL = "M32 33h0M17.4 24.6h0M37.9 16.9h0";
const MARK_MIDDLE = "M45.4 41.6h0M23.7 47.8h0M53.5 24.7h0";
const MARK_FINE = "M7.4 38.2h0M24.2 6.5h0M40.2 56.8h0M50.6 8.8h0M8.4 12.6h0M60 41.6h0M10.4 54.6h0";
