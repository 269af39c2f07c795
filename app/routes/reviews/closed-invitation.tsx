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
      title: say.deadLinkTitle,
      lede: say.deadLinkLede,
    },
    answered: {
      title: say.answeredTitle,
      lede: say.answeredLede,
    },
    declined: {
      title: say.noFurtherMailAboutThis,
      lede: say.stoppedLede,
    },
    expired: {
      title: say.linkOverTitle,
      lede: say.linkOverLede(INVITATION_DAYS),
    },
    gone: {
      title: say.nothingToWriteTitle,
      lede: say.nothingToWriteLede,
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
