import type { CheckDraft } from "./ruleTypes";

export const checkDraft: CheckDraft = () => ({ findings: [], quotations: [] });
