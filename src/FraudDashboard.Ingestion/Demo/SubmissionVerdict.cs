namespace FraudDashboard.Ingestion.Demo;

/// <summary>What is to become of a report at the national body.</summary>
internal enum SubmissionVerdict { Accurate, NotSent, Awaiting, Rejected, TooFew, TooMany, Mismatch, Late }
