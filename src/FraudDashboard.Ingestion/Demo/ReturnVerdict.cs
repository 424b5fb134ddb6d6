namespace FraudDashboard.Ingestion.Demo;

/// <summary>What is to become of an outcome return.</summary>
internal enum ReturnVerdict { Accurate, NotReturned, Awaiting, Rejected, NoSuspectDetails, Differs, Late }
