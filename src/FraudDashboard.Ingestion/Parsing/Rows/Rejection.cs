namespace FraudDashboard.Ingestion.Parsing.Rows;

/// <summary>Why a row is rejected: a code, and one sentence that names the field and what to do.</summary>
public sealed record Rejection(string Code, string Sentence);
