/** Foreign and missing things answer alike, so that nobody learns which of the two it was. */
export const notFound = () => new Response("Not found", { status: 404, statusText: "Not Found" });
