import { ButtonLink } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { INVITATION_DAYS } from "#app/reviews/invitation.ts";

interface ClosedInvitationProps {
  state: "unknown" | "answered" | "declined" | "expired" | "gone";
  clinic: { slug: string; name: string } | null;
  /** The published review it led to, or was about. */
  reviewId: string | null;
}

const WORDS: Record<ClosedInvitationProps["state"], { title: string; lede: string }> = {
  unknown: {
    title: "This link opens nothing",
    lede: "It is not whole, or what it was about is gone. The link in our mail has 32 letters and digits at its end: copy all of it.",
  },
  answered: {
    title: "You have answered",
    lede: "What you wrote is published, and this link has done its work. You can add a chapter at any time from your review.",
  },
  declined: {
    title: "No further mail about this",
    lede: "We do not write to you about this treatment any more. An address that was kept for it is deleted.",
  },
  expired: {
    title: "This link is over",
    lede: `It worked for ${INVITATION_DAYS} days. You do not need it: a review can be written at any time, and we ask again when the next chapter is due.`,
  },
  gone: {
    title: "There is nothing to write here now",
    lede: "The treatment was taken down or changed, or the review is not shown any more. Nobody writes to you about it until that is settled.",
  },
};

/** What a link that asks for nothing any more says instead, and what can be done. */
export function ClosedInvitation({ state, clinic, reviewId }: ClosedInvitationProps) {
  const { title, lede } = WORDS[state];
  const way =
    reviewId !== null
      ? { href: `/reviews/${reviewId}`, label: "Open your review" }
      : state === "unknown"
        ? null
        : { href: "/my-case", label: "Your treatments" };
  return (
    <PageTitle title={title} lede={lede}>
      {way && (
        <p className="cluster">
          <ButtonLink href={way.href} kind="secondary">
            {way.label}
          </ButtonLink>
          {clinic && state !== "gone" && <a href={`/clinics/${clinic.slug}`}>{clinic.name}</a>}
        </p>
      )}
    </PageTitle>
  );
}
