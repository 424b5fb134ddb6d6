SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

CONFIGURATION ?= Release
ADDRESS ?= http://127.0.0.1:5080
REPORTS ?= 30000

# Folder of the private PostgreSQL; both the command line and the site read this setting.
ifdef DATA
export Fraud__DataFolder := $(abspath $(DATA))
endif
export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export DOTNET_NOLOGO := 1

fraud := dotnet run --no-build --project src/FraudDashboard.Cli --configuration $(CONFIGURATION) --

.PHONY: run test bench format clean build sdk

run: sdk ## Install what is missing, migrate, load demo data into an empty database, serve
	@tools/install postgresql
	@$(MAKE) --no-print-directory build
	@tools/step "Migrating the database" $(fraud) migrate
	@tools/step "Loading $(REPORTS) demo reports, unless there are reports" $(fraud) demo --if-empty --reports $(REPORTS)
	@echo "The site: $(ADDRESS) (Ctrl+C stops it)"
	@ASPNETCORE_ENVIRONMENT=Development dotnet run --no-build --no-launch-profile --project src/FraudDashboard.Web --configuration $(CONFIGURATION) -- --urls $(ADDRESS)

test: sdk ## Install what is missing, build, run every test
	@tools/install postgresql chromium openpyxl
	@$(MAKE) --no-print-directory build
	@tools/test $(CONFIGURATION)

bench: sdk build ## Measure what the specification promises
	@$(fraud) bench

format: sdk ## Bring the code into the one format
	@dotnet format FraudDashboard.sln

clean: ## Remove what building and testing left; databases stay
	@rm -rf artifacts src/*/bin src/*/obj tests/*/bin tests/*/obj tests/*/TestResults

# A terminal shows the projects being built and their seconds; a pipe gets one line a project.
build: sdk
	@tools/step "Building ($(CONFIGURATION)), some minutes the first time" dotnet build FraudDashboard.sln --configuration $(CONFIGURATION) --verbosity minimal

sdk:
	@command -v dotnet >/dev/null || { echo "Missing: the .NET SDK 10 (dotnet). Install it from https://dotnet.microsoft.com/download and run make again." >&2; exit 1; }
