namespace FraudDashboard.Database.Embedded;

/// <summary>The private PostgreSQL cannot be used; the message is one sentence for the person at the terminal.</summary>
public sealed class PrivateServerException(string message, Exception? inner = null) : Exception(message, inner);
