/** A picture as it is put into a page. */
export interface PictureView {
  src: string;
  /** JPEGs of several widths as an img srcset. */
  srcSet?: string;
  sizes?: string;
  /** Of the src, in pixels: they keep the place while it loads. */
  width: number;
  height: number;
  /** What is to be seen, for who cannot see it. */
  alt: string;
  /** The address of a tiny blurred picture, shown until the real one has come. */
  hint?: string | null;
  /** True where each JPEG is there in smaller formats too. */
  smaller?: boolean;
}

interface PictureProps {
  picture: PictureView;
  className?: string;
  /** "first": what a page is opened for, fetched before all else. "soon": in sight at once. "later": when it comes into sight. */
  when?: "first" | "soon" | "later";
}

const EAGER = { loading: "eager" } as const;
const LOADING = { first: { ...EAGER, fetchpriority: "high" }, soon: EAGER, later: { loading: "lazy" } as const };

/** Smallest files first: a browser takes the first format it can open. */
const SMALLER = [
  { type: "image/avif", ending: ".avif" },
  { type: "image/webp", ending: ".webp" },
];

/** A photo in the smallest file that the browser can open, over a hint of it. Whoever must not see the photo yet must not be given a hint. */
export function Picture({ picture, className, when = "later" }: PictureProps) {
  const { src, srcSet, sizes, width, height, alt, hint, smaller } = picture;
  return (
    <span className={className === undefined ? "picture" : `picture ${className}`}>
      {hint && <img className="picture-hint" src={hint} alt="" />}
      <picture>
        {smaller &&
          srcSet !== undefined &&
          SMALLER.map(({ type, ending }) => <source key={type} type={type} srcSet={srcSet.replaceAll(".jpg", ending)} sizes={sizes} />)}
        <img {...{ src, srcSet, sizes, width, height }} alt={alt} decoding="async" {...LOADING[when]} />
      </picture>
    </span>
  );
}
