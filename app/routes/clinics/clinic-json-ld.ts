import type { ClinicReading } from "#app/directory/read-clinic.server.ts";
import type { PublishedReview } from "#app/reviews/published-review-repository.server.ts";
import { hasHeadline, INTEGRITY_WARNING } from "#app/trust/trust-score.ts";

type Json = Record<string, unknown>;

/**
 * The clinic in the words of schema.org, for search engines. Only what the page prints. Ratings are given where Google allows them, which is for reviews that this
 * site collects itself of businesses that are not its own, and where this site prints them: not while there is not enough evidence, and not while a decision
 * weighs on the clinic, so that no star stands beside a warning. `verified`: how many reviews with proof the client result is the mean of.
 * https://developers.google.com/search/docs/appearance/structured-data/review-snippet
 */
export function clinicJsonLd(
  { clinic, locations: [main], score }: ClinicReading,
  reviews: readonly PublishedReview[],
  { origin, warned, verified }: { origin: string; warned: boolean; verified: number },
): Json {
  const page = `${origin}/clinics/${clinic.slug}`;
  const rated =
    score !== null && !warned && hasHeadline(score.result) && score.result.band !== INTEGRITY_WARNING && score.result.deduction === 0;
  const result = rated ? score.result.clientResult : null;
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "HealthAndBeautyBusiness",
        "@id": `${page}#clinic`,
        name: clinic.name,
        url: page,
        image: `${page}/card.png`,
        ...given("description", clinic.about),
        ...given("telephone", clinic.phone),
        ...given("sameAs", clinic.website),
        ...given("address", main && addressOf(main)),
        ...given(
          "geo",
          main && main.lat !== null && main.lng !== null && { "@type": "GeoCoordinates", latitude: main.lat, longitude: main.lng },
        ),
        ...given(
          "aggregateRating",
          result !== null &&
            verified > 0 && {
              "@type": "AggregateRating",
              ratingValue: Math.round(result * 10) / 10,
              bestRating: 100,
              worstRating: 0,
              ratingCount: verified,
            },
        ),
        ...given("review", rated && reviewsOf(reviews, origin)),
      },
      {
        "@type": "BreadcrumbList",
        itemListElement: [
          { "@type": "ListItem", position: 1, name: "Clinics", item: `${origin}/clinics` },
          { "@type": "ListItem", position: 2, name: clinic.name, item: page },
        ],
      },
    ],
  };
}

/** Left out where it is not known: an empty value would say that there is none. */
const given = (name: string, value: unknown): Json =>
  value === null || value === undefined || value === false || (Array.isArray(value) && value.length === 0) ? {} : { [name]: value };

function addressOf(location: ClinicReading["locations"][number]): Json {
  return {
    "@type": "PostalAddress",
    ...given("streetAddress", location.street),
    ...given("postalCode", location.postcode),
    addressLocality: location.city,
    ...given("addressRegion", location.region),
    addressCountry: location.country,
  };
}

/** Of clients who were given nothing for it; the newest chapter, which is what the page shows. */
function reviewsOf(reviews: readonly PublishedReview[], origin: string): Json[] {
  return reviews.flatMap((review) => {
    const chapter = review.chapters.at(-1);
    if (!chapter || review.relation !== null || chapter.incentive !== "none") return [];
    return {
      "@type": "Review",
      url: `${origin}/reviews/${review.id}`,
      author: { "@type": "Person", name: review.authorName.slice(0, 99) },
      datePublished: chapter.writtenOn,
      name: chapter.title,
      reviewBody: chapter.body,
      reviewRating: { "@type": "Rating", ratingValue: chapter.overall, bestRating: 5, worstRating: 1 },
    };
  });
}
