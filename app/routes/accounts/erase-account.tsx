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
import { Say } from "#app/components/say.tsx";
import { Section } from "#app/components/section.tsx";
import { eraseAccount, previewErasure } from "#app/privacy/erase-account.server.ts";
import { erasureForm } from "#app/privacy/erasure-form.ts";
import { eraseAccountWords } from "#app/routes/accounts/erase-account-words.ts";
import { accountHeaders, answerRefusal } from "#app/web/account-answer.server.ts";
import { mend, parseForm } from "#app/web/form.server.ts";
import { requireRecentConfirmation } from "#app/web/guards.server.ts";

export const headers = accountHeaders;
export const meta: MetaFunction = () => [{ title: eraseAccountWords().documentTitle }];

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
  const say = eraseAccountWords();
  const { unowned, lastAdmin } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumb trail={[{ href: "/account", label: say.yourAccount }]} />
      <PageTitle title={say.title} lede={<Say it={say.lede} exportPart={<a href="/account/export" />} />} />
      {unowned.length > 0 && (
        <Notice kind="warning" title={say.unownedTitle}>
          <ul>
            {unowned.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <p>{say.unownedBody}</p>
        </Notice>
      )}
      {lastAdmin && (
        <Notice kind="warning" title={say.lastAdminTitle}>
          <p>{say.lastAdminBody}</p>
        </Notice>
      )}
      <ProblemSummary problem={problem} />
      <Section id="goes" title={say.whatGoes}>
        <p>{say.whatGoesBody}</p>
      </Section>
      <Section id="stays" title={say.whatStays}>
        <p>{say.whatStaysBody}</p>
      </Section>
      <Section id="choose" title={say.yourChoice}>
        <form method="post" className="form">
          <RadioGroup
            name="reviews"
            label={say.yourReviews}
            required
            value={String(problem?.values.reviews ?? "")}
            error={problem?.errors.reviews}
            choices={[
              {
                value: "anonymised",
                label: say.keepReviews,
                hint: say.keepReviewsHint,
              },
              { value: "removed", label: say.removeReviews, hint: say.removeReviewsHint },
            ]}
          />
          <Checkbox name="sure" label={say.sure} required error={problem?.errors.sure} />
          <Button kind="warning">{say.eraseMyAccount}</Button>
        </form>
      </Section>
    </>
  );
}
