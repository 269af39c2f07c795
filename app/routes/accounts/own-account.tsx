import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountInput } from "#app/accounts/account.ts";
import { findAccount } from "#app/accounts/account-repository.server.ts";
import { hasSecondFactor, readSecondFactor } from "#app/accounts/read-second-factor.server.ts";
import { may, type Role } from "#app/accounts/role.ts";
import { countSessions } from "#app/accounts/sessions.server.ts";
import { signOutEverywhere } from "#app/accounts/sign-out-account.server.ts";
import { DefinitionList } from "#app/components/definition-list.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { Section } from "#app/components/section.tsx";
import { SafetySections } from "#app/routes/accounts/safety-sections.tsx";
import { readOwnClaims } from "#app/routes/ownership/own-claims.server.ts";
import { OwnClaimsList } from "#app/routes/ownership/own-claims-list.tsx";
import { accountHeaders } from "#app/web/account-answer.server.ts";
import { badRequest, parseForm } from "#app/web/form.server.ts";
import { requireAccount } from "#app/web/guards.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: "Your account – Scalpmark" }];

const ROLE_WORDS: Record<Role, string> = {
  client: "Client: you can write reviews of clinics that treated you",
  owner: "Clinic: you can speak for the clinics you are a member of, and cannot review any",
  moderator: "Moderator: you decide about photos and reports, always with a second person",
  admin: "Administrator",
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireAccount(args);
  const { ctx } = args.context;
  const account = await findAccount(ctx.store.read, viewer.id);
  return {
    displayName: viewer.displayName,
    email: account?.email ?? "",
    emailVerified: viewer.emailVerified,
    role: ROLE_WORDS[viewer.role],
    writesReviews: may(viewer, "review.write"),
    protectsPhotos: may(viewer, "photo.protect"),
    claims: await readOwnClaims(ctx.store.read, viewer.id),
    sessions: await countSessions(ctx, viewer.id),
    secondFactor: hasSecondFactor(await readSecondFactor(ctx.store.read, viewer.id)),
    emailChanged: new URL(args.request.url).searchParams.has("email-changed"),
    justVerified: new URL(args.request.url).searchParams.has("verified"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireAccount(args);
  const form = parseForm(accountInput, await args.request.formData());
  if (!form.ok) throw badRequest("This form asks for something this page cannot do.");
  const setCookie = await signOutEverywhere(args.context.ctx, viewer, args.request.headers.get("cookie"));
  return redirect("/sign-in?signed-out=1", { headers: { "Set-Cookie": setCookie, "Clear-Site-Data": '"cache"' } });
}

export default function AccountPage() {
  const {
    displayName,
    email,
    emailVerified,
    role,
    writesReviews,
    protectsPhotos,
    claims,
    sessions,
    secondFactor,
    emailChanged,
    justVerified,
  } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle title="Your account" />
      {emailChanged && <Notice kind="success">Your account has its new e-mail address.</Notice>}
      {justVerified && emailVerified && <Notice kind="success">Your e-mail address is verified.</Notice>}
      {!emailVerified && (
        <Notice kind="warning" title="Your e-mail address is not verified yet">
          <p>
            You can read everything, but not write. <a href="/verify-email">Open the link we sent, or have it sent again</a>.
          </p>
        </Notice>
      )}
      <Section id="you" title="You">
        <DefinitionList
          rows={[
            { term: "Name", value: <bdi>{displayName}</bdi>, note: "Shown with what you write here." },
            {
              term: "E-mail address",
              value: (
                <>
                  {email} (<a href="/account/email">change it</a>)
                </>
              ),
              note: emailVerified ? "Verified. Never shown." : "Not verified yet. Never shown.",
            },
            { term: "Role", value: role },
          ]}
        />
      </Section>
      {writesReviews && (
        <Section id="reviews" title="Reviews">
          <p>
            <a href="/account/reviews">Your reviews, and how far their proof has been checked</a>
          </p>
          <p>
            <a href="/my-case">Treatments you confirmed, and taking them down</a>
          </p>
          <p>
            <a href="/account/complaints">Your complaints to clinics, and their answers</a>
          </p>
        </Section>
      )}
      {protectsPhotos && (
        <Section id="photos" title="Photos">
          <p>
            <a href="/protect/photos">Photos you protect, and whether a copy was found</a>
          </p>
        </Section>
      )}
      {claims.length > 0 && (
        <Section id="claims" title="Profiles you claimed">
          <OwnClaimsList claims={claims} />
        </Section>
      )}
      <SafetySections sessions={sessions} secondFactor={secondFactor} />
    </>
  );
}
