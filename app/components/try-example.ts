/**
 * The form marked `data-enhance="calculator"` is answered as somebody types, by the same score as on the server. Its code comes with the first key. Without
 * this script its button asks the server.
 */
export function enhanceCalculator(root: ParentNode): void {
  const form = root.querySelector<HTMLFormElement>('form[data-enhance="calculator"]');
  form?.addEventListener("input", async () => {
    if (!form.checkValidity()) return;
    const { answerExample } = await import("#app/components/answer-example.ts");
    answerExample(form);
  });
}
