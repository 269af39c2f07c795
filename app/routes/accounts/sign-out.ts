import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { signOutAccount } from "#app/accounts/sign-out-account.server.ts";
import { parseForm } from "#app/web/form.server.ts";

/** Reading an address changes nothing: somebody who types it stays signed in. */
export function loader() {
  return redirect("/");
}

export async function action({ request, context }: ActionFunctionArgs) {
  parseForm(z.object({}), await request.formData());
  const setCookie = await signOutAccount(context.ctx, request.headers.get("cookie"));
  // The browser also forgets pages it could go back to.
  return redirect("/", { headers: { "Set-Cookie": setCookie, "Clear-Site-Data": '"cache"' } });
}
