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
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { ownAccountWords } from "#app/routes/accounts/own-account-words.ts";
import { SafetySections } from "#app/routes/accounts/safety-sections.tsx";
import { readOwnClaims } from "#app/routes/ownership/own-claims.server.ts";
import { OwnClaimsList } from "#app/routes/ownership/own-claims-list.tsx";
import { accountHeaders } from "#app/web/account-answer.server.ts";
import { badRequest, parseForm } from "#app/web/form.server.ts";
import { requireAccount } from "#app/web/guards.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: ownAccountWords().documentTitle }];

const roleWords = (): Record<Role, string> => {
  const say = ownAccountWords();
  return {
    client: say.client,
    owner: say.owner,
    moderator: say.moderator,
    admin: say.administrator,
  };
};

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireAccount(args);
  const { ctx } = args.context;
  const account = await findAccount(ctx.store.read, viewer.id);
  return {
    displayName: viewer.displayName,
    email: account?.email ?? "",
    emailVerified: viewer.emailVerified,
    role: roleWords()[viewer.role],
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
  if (!form.ok) throw badRequest(ownAccountWords().unknownForm);
  const setCookie = await signOutEverywhere(args.context.ctx, viewer, args.request.headers.get("cookie"));
  return redirect("/sign-in?signed-out=1", { headers: { "Set-Cookie": setCookie, "Clear-Site-Data": '"cache"' } });
}

export default function AccountPage() {
  const say = ownAccountWords();
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
      <PageTitle title={say.title} />
      {emailChanged && <Notice kind="success">{say.emailChanged}</Notice>}
      {justVerified && emailVerified && <Notice kind="success">{say.emailVerified}</Notice>}
      {!emailVerified && (
        <Notice kind="warning" title={say.emailNotVerified}>
          <p>
            <Say it={say.onlyReading} verifyEmail={<a href="/verify-email" />} />
          </p>
        </Notice>
      )}
      <Section id="you" title={say.you}>
        <DefinitionList
          rows={[
            { term: say.name, value: <bdi>{displayName}</bdi>, note: say.nameNote },
            {
              term: say.email,
              value: <Say it={say.emailToChange} email={email} page={<a href="/account/email" />} />,
              note: emailVerified ? say.emailVerifiedNote : say.emailNotVerifiedNote,
            },
            { term: say.role, value: role },
          ]}
        />
      </Section>
      {writesReviews && (
        <Section id="reviews" title={say.reviews}>
          <p>
            <a href="/account/reviews">{say.yourReviews}</a>
          </p>
          <p>
            <a href="/my-case">{say.yourTreatments}</a>
          </p>
          <p>
            <a href="/account/complaints">{say.yourComplaints}</a>
          </p>
        </Section>
      )}
      {protectsPhotos && (
        <Section id="photos" title={say.photos}>
          <p>
            <a href="/protect/photos">{say.protectedPhotos}</a>
          </p>
        </Section>
      )}
      {claims.length > 0 && (
        <Section id="claims" title={say.profilesYouClaimed}>
          <OwnClaimsList claims={claims} />
        </Section>
      )}
      <SafetySections sessions={sessions} secondFactor={secondFactor} />
    </>
  );
}
