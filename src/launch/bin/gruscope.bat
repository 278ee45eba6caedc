@echo off
rem Starts GRUscope with the runtime beside it or else the first JDK 25 or newer that it finds: JAVA_HOME, then PATH, then the usual places.
rem With GRUSCOPE_DRY_RUN set it prints the command instead.
rem Without delayed expansion, which would take every "!" out of arguments and names of folders.
setlocal DisableDelayedExpansion
set "LIB=%~dp0..\lib"
set "JAVA="
call :try "%~dp0..\runtime\bin\java.exe"
if not defined JAVA if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined JAVA for /f "delims=" %%j in ('where java 2^>nul') do if not defined JAVA call :try "%%j"
if not defined JAVA for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") do if not defined JAVA call :try "%%d\bin\java.exe"
if not defined JAVA (
    echo GRUscope needs a JDK 25 or newer and found none in JAVA_HOME, PATH or the usual places. 1>&2
    echo Install one, for example from https://adoptium.net, or set JAVA_HOME to it. 1>&2
    exit /b 1
)
rem Commands are over in a moment, the window stays: each has options and a start-up cache of its own.
set "KIND=window"
for %%c in (presets fonts count render trace train equations certify weights lesson worksheet completion help -h --help -V --version) do if "%~1"=="%%c" set "KIND=command"
rem Training goes on for so long that the thorough compiler pays.
set "COMPILER="
if "%~1"=="train" set "COMPILER=-XX:TieredStopAtLevel=4"
set "CACHE="
if exist "%LIB%\%KIND%.aot" set CACHE="-XX:AOTCache=%LIB%\%KIND%.aot"
rem What JavaFX has of its own for Windows; on an ARM processor it runs within the emulation of x64, as Java does.
set CALL="%JAVA%" "@%LIB%\%KIND%.options" %COMPILER% "-Dgruscope.fonts=%LIB%\fonts" %CACHE% -cp "%LIB%\gruscope.jar;%LIB%\javafx\windows-x64.jar" gruscope.cli.Main %*
if defined GRUSCOPE_DRY_RUN (
    echo %CALL%
    exit /b 0
)
%CALL%
exit /b %ERRORLEVEL%

rem The version stands in the file "release" of the JDK; a java without one beside it (a wrapper) is asked itself.
:try
if not exist "%~1" exit /b 0
if not exist "%~dp1..\release" goto ask
for /f "usebackq tokens=1,2 delims==" %%k in ("%~dp1..\release") do if "%%k"=="JAVA_VERSION" for /f "delims=.-+" %%m in ("%%~l") do if %%m GEQ 25 set "JAVA=%~1"
exit /b 0

:ask
for /f "tokens=3" %%v in ('""%~1" -version 2^>^&1 ^| findstr /i version"') do for /f "delims=.-+" %%m in ("%%~v") do if %%m GEQ 25 set "JAVA=%~1"
exit /b 0
