namespace FraudDashboard.Database.Migration;

/// <summary>The database was left as it was; the message says in one sentence why.</summary>
public sealed class MigrationRefusedException(string message, Exception? inner = null) : Exception(message, inner);
