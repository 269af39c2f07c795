import { ButtonLink } from "#app/components/button.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { INVITATION_DAYS } from "#app/reviews/invitation.ts";
import { reviewInvitationWords } from "#app/routes/reviews/review-invitation-words.ts";

interface ClosedInvitationProps {
  state: "unknown" | "answered" | "declined" | "expired" | "gone";
  clinic: { slug: string; name: string } | null;
  /** The published review it led to, or was about. */
  reviewId: string | null;
}

const wordWords = (): Record<ClosedInvitationProps["state"], { title: string; lede: string }> => {
  const say = reviewInvitationWords();
  return {
    unknown: {
      title: say.thisLinkOpensNothing,
      lede: say.itIsNotWhole,
    },
    answered: {
      title: say.youHaveAnswered,
      lede: say.whatYouWroteIsPublished,
    },
    declined: {
      title: say.noFurtherMailAbout,
      lede: say.weDoNotWrite,
    },
    expired: {
      title: say.thisLinkIsOver,
      lede: say.itWorkedForDays(INVITATION_DAYS),
    },
    gone: {
      title: say.thereIsNothingToWrite,
      lede: say.theTreatmentWasTaken,
    },
  };
};

/** What a link that asks for nothing any more says instead, and what can be done. */
export function ClosedInvitation({ state, clinic, reviewId }: ClosedInvitationProps) {
  const say = reviewInvitationWords();
  const { title, lede } = wordWords()[state];
  const way =
    reviewId !== null
      ? { href: `/reviews/${reviewId}`, label: say.openYourReview }
      : state === "unknown"
        ? null
        : { href: "/my-case", label: say.yourTreatments };
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
