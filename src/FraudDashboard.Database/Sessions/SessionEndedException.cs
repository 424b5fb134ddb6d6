namespace FraudDashboard.Database.Sessions;

/// <summary>The session that asks was signed out, is over, or its grant was withdrawn: nothing was read or written.</summary>
public sealed class SessionEndedException() : Exception("The session has ended: nothing was read or written.");
