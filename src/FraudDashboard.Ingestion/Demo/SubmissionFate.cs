namespace FraudDashboard.Ingestion.Demo;

/// <summary>What is to become of a report at the national body.</summary>
internal enum SubmissionFate { Accurate, NotSent, Awaiting, Rejected, TooFew, TooMany, Mismatch, Late }
