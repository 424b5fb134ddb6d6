namespace FraudDashboard.Ingestion.Demo;

/// <summary>The verdict that an outcome return is made to get.</summary>
internal enum ReturnVerdict { Accurate, NotReturned, Awaiting, Rejected, NoSuspectDetails, Differs, Late }
