# SPDX-License-Identifier: GPL-3.0-or-later
#
# Configures tiny houses with the real rooms.cmake: the sound one must pass, each of the others must fail, and for its
# own reason.

function(try_house name rooms expected)
  set(house ${SCRATCH}/${name})
  file(REMOVE_RECURSE ${house})
  string(CONCAT project
    "cmake_minimum_required(VERSION 3.22)\n"
    "project(${name} LANGUAGES CXX)\n"
    "add_library(Qt6::Widgets INTERFACE IMPORTED)\n"
    "add_library(Qt6::Gui INTERFACE IMPORTED)\n"
    "include(${ROOMS})\n"
    "${rooms}")
  file(WRITE ${house}/CMakeLists.txt "${project}")
  file(WRITE ${house}/room.cpp "int room;\n")
  # The compiler is known to work, and trying it takes most of the time.
  execute_process(
    COMMAND ${CMAKE_COMMAND} -S ${house} -B ${house}/build -G ${GENERATOR} -D CMAKE_CXX_COMPILER=${CXX}
      -D CMAKE_CXX_COMPILER_FORCED=ON
    RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE said)
  # CMake breaks the lines of a message where it likes.
  string(REGEX REPLACE "[ \n]+" " " flat "${said}")
  if(expected STREQUAL "")
    if(NOT result EQUAL 0)
      message(SEND_ERROR "${name}: a sound house was refused:\n${said}")
    endif()
  elseif(result EQUAL 0)
    message(SEND_ERROR "${name}: was configured, though it must be refused")
  else()
    string(FIND "${flat}" "${expected}" at)
    if(at EQUAL -1)
      message(SEND_ERROR "${name}: refused, but not with \"${expected}\":\n${said}")
    endif()
  endif()
endfunction()

try_house(sound "pdc_room(low FLOOR 0)\npdc_room(high FLOOR 1 ROOMS low)\n" "")
try_house(circle "pdc_room(one FLOOR 1 ROOMS two)\npdc_room(two FLOOR 2 ROOMS one)\n"
  "room one names two, which is not declared yet")
try_house(itself "pdc_room(one FLOOR 1 ROOMS one)\n" "room one (floor 1) names one (floor 1): downwards only")
try_house(beside "pdc_room(one FLOOR 1)\npdc_room(two FLOOR 1 ROOMS one)\n"
  "room two (floor 1) names one (floor 1): downwards only")
try_house(upwards "pdc_room(one FLOOR 2)\npdc_room(two FLOOR 1 ROOMS one)\n"
  "room two (floor 1) names one (floor 2): downwards only")
try_house(nofloor "pdc_room(one)\n" "room one: no FLOOR")
try_house(window "pdc_room(one FLOOR 3 LIBRARIES Qt6::Widgets)\n"
  "room one (floor 3) links Qt6::Widgets: windows begin on floor 4")
try_house(ground "pdc_room(one FLOOR 0 LIBRARIES Qt6::Gui)\n" "room one (floor 0) links Qt6::Gui: Qt6::Core alone")
