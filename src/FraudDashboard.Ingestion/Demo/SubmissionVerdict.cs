namespace FraudDashboard.Ingestion.Demo;

/// <summary>The verdict that the submission of a report is made to get.</summary>
internal enum SubmissionVerdict { Accurate, NotSent, Awaiting, Rejected, TooFew, TooMany, Mismatch, Late }
