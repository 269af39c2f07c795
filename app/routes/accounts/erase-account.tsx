import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { signOutAccount } from "#app/accounts/sign-out-account.server.ts";
import { Breadcrumb } from "#app/components/breadcrumb.tsx";
import { Button } from "#app/components/button.tsx";
import { Checkbox } from "#app/components/checkbox.tsx";
import { Notice } from "#app/components/notice.tsx";
import { PageTitle } from "#app/components/page-title.tsx";
import { ProblemSummary } from "#app/components/problem-summary.tsx";
import { RadioGroup } from "#app/components/radio-group.tsx";
import { Section } from "#app/components/section.tsx";
import { eraseAccount, previewErasure } from "#app/privacy/erase-account.server.ts";
import { erasureForm } from "#app/privacy/erasure-form.ts";
import { accountHeaders, answerRefusal } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireRecentConfirmation } from "#app/web/guards.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: "Erase your account – Scalpmark" }];

export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireRecentConfirmation(args);
  return previewErasure(args.context.ctx.store.read, viewer);
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireRecentConfirmation(args);
  const form = parseForm(erasureForm, await args.request.formData());
  if (!form.ok) return mend(form.problem);
  const { ctx } = args.context;
  const result = await eraseAccount(ctx, viewer, form.data.reviews);
  if (!result.ok) return answerRefusal(result, { reviews: form.data.reviews });
  const setCookie = await signOutAccount(ctx, args.request.headers.get("cookie"));
  return redirect("/sign-in?erased=1", { headers: { "Set-Cookie": setCookie, "Clear-Site-Data": '"cache", "storage"' } });
}

export default function EraseAccountPage() {
  const { unowned, lastAdmin } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: "/account", label: "Your account" }]} />
      <PageTitle
        title="Erase your account"
        lede={
          <>
            It happens at once and cannot be taken back. If you want to keep anything, <a href="/account/export">get all your data</a>{" "}
            first.
          </>
        }
      />
      {unowned.length > 0 && (
        <Notice kind="warning" title="Nobody else owns these profiles">
          <ul>
            {unowned.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <p>
            They become unowned again: their editors lose access, and anybody who can prove it may claim them. Their record stays, with its
            evidence, reviews and decisions. To hand one over instead, make somebody else an owner first.
          </p>
        </Notice>
      )}
      {lastAdmin && (
        <Notice kind="warning" title="You are the only administrator">
          <p>Somebody else needs the role before this account can go.</p>
        </Notice>
      )}
      <ProblemSummary problem={problem} />
      <Section id="goes" title="What goes">
        <p>
          Your address, name and password; every session, passkey, app and recovery code; the files of your proofs and your original photos;
          photos you protect, with their fingerprints; drafts, complaints and invitations; mails to you that we still keep.
        </p>
      </Section>
      <Section id="stays" title="What stays">
        <p>
          Public decisions and the history of what was done keep a random id that leads to nobody. So do statements in a dispute and answers
          written for a clinic. A photo that people are just deciding about, and a legal notice that is not decided, wait for that decision
          and then go. A backup made before today holds it until it is overwritten.
        </p>
      </Section>
      <Section id="choose" title="Your choice">
        <form method="post" className="form">
          <RadioGroup
            name="reviews"
            label="Your reviews"
            required
            value={String(problem?.values.reviews ?? "")}
            error={problem?.errors.reviews}
            choices={[
              {
                value: "anonymised",
                label: "Keep them, without my name",
                hint: "They go on counting, signed “A former member”. Photos shown with them stay; the originals go.",
              },
              { value: "removed", label: "Remove them", hint: "Every word and picture of them goes, and the scores are computed anew." },
            ]}
          />
          <Checkbox name="sure" label="I want my account erased now" required error={problem?.errors.sure} />
          <Button kind="warning">Erase my account</Button>
        </form>
      </Section>
    </>
  );
}
