import type { Documents } from "./documents.js";

/** How often each registered document was asked, for Prometheus (text format 0.0.4). Ids alone: what is asked stays inside. */
export function usageMetrics({ counts }: Pick<Documents, "counts">): string {
  const lines = [...counts].map(([id, count]) => `oneroof_document_requests_total{document="${id}"} ${count}`);
  return [
    "# HELP oneroof_document_requests_total Requests for each registered document since the start, others without a name.",
    "# TYPE oneroof_document_requests_total counter",
    ...lines,
    "",
  ].join("\n");
}
